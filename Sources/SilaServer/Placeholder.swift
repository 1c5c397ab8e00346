// SilaServer
