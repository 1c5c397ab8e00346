// SilaPolicyFiles
