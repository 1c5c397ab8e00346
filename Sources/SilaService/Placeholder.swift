// SilaService
