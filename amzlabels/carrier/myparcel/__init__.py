"""MyParcel: wire shapes, client and problems. Facts of its API live here and nowhere else."""
