#define _GNU_SOURCE
#include "CReadiness.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

int readiness_open(int *epoll, int *bell) {
    *epoll = epoll_create1(EPOLL_CLOEXEC);
    if (*epoll < 0) return -1;
    *bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (*bell < 0) {
        close(*epoll);
        return -1;
    }
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = UINT64_MAX};
    if (epoll_ctl(*epoll, EPOLL_CTL_ADD, *bell, &event) < 0) {
        close(*bell);
        close(*epoll);
        return -1;
    }
    return 0;
}

int readiness_attach(int epoll, int descriptor, uint64_t token) {
    struct epoll_event event = {.events = EPOLLONESHOT, .data.u64 = token};
    return epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

int readiness_arm(int epoll, int descriptor, uint64_t token, bool read, bool write) {
    struct epoll_event event = {.events = EPOLLONESHOT, .data.u64 = token};
    if (read) event.events |= EPOLLIN | EPOLLRDHUP;
    if (write) event.events |= EPOLLOUT;
    return epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event);
}

int readiness_detach(int epoll, int descriptor) {
    return epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, NULL);
}

int readiness_wait(int epoll, uint64_t *tokens, int capacity, int timeout) {
    struct epoll_event events[128];
    if (capacity > 128) capacity = 128;
    int count = epoll_wait(epoll, events, capacity, timeout);
    if (count < 0) return errno == EINTR ? 0 : -1;
    for (int i = 0; i < count; i++) tokens[i] = events[i].data.u64;
    return count;
}

void readiness_ring(int bell) {
    uint64_t one = 1;
    ssize_t written = write(bell, &one, sizeof one);
    (void)written;
}

void readiness_hush(int bell) {
    uint64_t count;
    ssize_t got = read(bell, &count, sizeof count);
    (void)got;
}

int readiness_readable(int descriptor) {
    struct pollfd one = {.fd = descriptor, .events = POLLIN};
    return poll(&one, 1, 0) > 0 ? 1 : 0;
}

struct thread_start {
    void (*body)(void *);
    void *argument;
};

static void *run_thread(void *opaque) {
    struct thread_start start = *(struct thread_start *)opaque;
    free(opaque);
    start.body(start.argument);
    return NULL;
}

int readiness_thread(const char *name, void (*body)(void *), void *argument) {
    struct thread_start *start = malloc(sizeof *start);
    if (!start) return -1;
    *start = (struct thread_start){.body = body, .argument = argument};
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_t thread;
    int failed = pthread_create(&thread, &attributes, run_thread, start);
    if (!failed) pthread_setname_np(thread, name);
    pthread_attr_destroy(&attributes);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (failed) {
        free(start);
        errno = failed;
        return -1;
    }
    return 0;
}

int readiness_unhurried(void) {
    struct sched_param none = {.sched_priority = 0};
    return sched_setscheduler(0, SCHED_BATCH, &none);
}
