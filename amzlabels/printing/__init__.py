"""Printers and the rasterising of labels; knows no orders and no widgets."""
