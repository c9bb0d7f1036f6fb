"""Label shops: where labels are bought. No report format, no Qt."""
