#ifndef SILA_CREADINESS_H
#define SILA_CREADINESS_H
#include <sys/epoll.h>
#include <sys/eventfd.h>
#endif
