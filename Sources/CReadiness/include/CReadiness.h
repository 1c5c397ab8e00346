#ifndef SILA_CREADINESS_H
#define SILA_CREADINESS_H

#include <stdbool.h>
#include <stdint.h>

// What Swift's Glibc module does not reach: epoll, eventfd and thread names. Every function returns -1 with errno set when it fails.

// Opens an epoll descriptor with an eventfd inside it, whose events carry the token UINT64_MAX.
int readiness_open(int *epoll, int *bell);

// Adds a descriptor, disarmed; later calls of readiness_arm make it report once.
int readiness_attach(int epoll, int descriptor, uint64_t token);

// Arms a descriptor for one report of being readable, writable or gone.
int readiness_arm(int epoll, int descriptor, uint64_t token, bool read, bool write);

int readiness_detach(int epoll, int descriptor);

// Waits for at most `timeout` milliseconds (-1: without end) and writes the tokens of what is ready; returns how many.
int readiness_wait(int epoll, uint64_t *tokens, int capacity, int timeout);

// Wakes a thread that is inside readiness_wait.
void readiness_ring(int bell);

// Empties the bell after its token was reported.
void readiness_hush(int bell);

// 1 when a read would not block (there is data, or the other side has gone), 0 when it would, without waiting.
int readiness_readable(int descriptor);

// Starts a detached thread with a name of at most 15 bytes, all signals blocked.
int readiness_thread(const char *name, void (*body)(void *), void *argument);

// Makes the calling thread one that does not push others off the processor when it wakes.
int readiness_unhurried(void);

#endif
