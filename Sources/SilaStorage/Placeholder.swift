// SilaStorage
