// SilaCore
