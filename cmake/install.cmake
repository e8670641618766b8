# Filled in beside the packaging.
