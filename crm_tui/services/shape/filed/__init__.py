"""What stands in the file with the shape of a workspace, part by part."""
