"""What people decided about findings and values: read, held to what was read, applied, and told of.

Pure functions: the file is read and the bundles are kept elsewhere.
"""
