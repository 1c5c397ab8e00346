// SilaDelivery
