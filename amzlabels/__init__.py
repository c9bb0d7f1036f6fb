"""amzlabels turns an Amazon order report into printed shipping labels and confirmed orders."""

__version__ = "0.1.0"
