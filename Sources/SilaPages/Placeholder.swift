// SilaPages
