// A disk that loses what was not synced, as a library to be preloaded (LD_PRELOAD), for Linux.
//
// Files named *.sqlite and *.sqlite-wal are held in memory. A write changes memory only; fsync and fdatasync are what puts
// the changes into the file. Whoever kills the process takes with it all that was never synced, as a power cut does.
// One write in four reaches the file at once, in no order, as the kernel may do it: what is there after a kill is neither the
// old state nor the new one, and a page of four kilobytes may be there in part.
//
// What it does not do: lose what was synced, lose names of files (the folder is the real one), or hold *-shm, which is shared
// memory that SQLite makes anew. Reads by other processes see the file, not the memory: one process uses a file at a time.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define PAGE 512
#define FILES 8
#define HANDLES 4096

typedef struct {
  dev_t dev;
  ino_t ino;
  int used;
  char *bytes;
  unsigned char *dirty;  // one for each PAGE bytes
  off_t size, room, synced;
} File;

static File files[FILES];
static File *handles[HANDLES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name, type, ...) \
  static type (*real)(__VA_ARGS__) = 0; \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name);

__attribute__((constructor)) static void seed(void) { srandom(getpid()); }

static ssize_t realWrite(int fd, const void *from, size_t length, off_t at) {
  REAL("pwrite64", ssize_t, int, const void *, size_t, off_t)
  return real(fd, from, length, at);
}

static ssize_t realRead(int fd, void *to, size_t length, off_t at) {
  REAL("pread64", ssize_t, int, void *, size_t, off_t)
  return real(fd, to, length, at);
}

static int realStat(int fd, struct stat *status) {
  REAL("fstat64", int, int, struct stat *)
  return real(fd, status);
}

static int realTruncate(int fd, off_t size) {
  REAL("ftruncate64", int, int, off_t)
  return real(fd, size);
}

static void grow(File *file, off_t size) {
  if (size > file->room) {
    off_t room = size * 2 + 65536;
    file->bytes = realloc(file->bytes, room);
    file->dirty = realloc(file->dirty, room / PAGE + 1);
    memset(file->bytes + file->room, 0, room - file->room);
    memset(file->dirty + file->room / PAGE, 0, room / PAGE + 1 - file->room / PAGE);
    file->room = room;
  }
  if (size > file->size) file->size = size;
}

static int isHeld(const char *path) {
  size_t length = strlen(path);
  return (length > 7 && !strcmp(path + length - 7, ".sqlite")) || (length > 11 && !strcmp(path + length - 11, ".sqlite-wal"));
}

static void hold(int fd, const char *path) {
  struct stat status;
  if (fd < 0 || fd >= HANDLES || !isHeld(path) || realStat(fd, &status)) return;
  pthread_mutex_lock(&lock);
  File *found = 0;
  for (int i = 0; i < FILES; i++)
    if (files[i].used && files[i].dev == status.st_dev && files[i].ino == status.st_ino) found = &files[i];
  for (int i = 0; i < FILES && !found; i++)
    if (!files[i].used) {
      found = &files[i];
      found->used = 1;
      found->dev = status.st_dev;
      found->ino = status.st_ino;
      grow(found, status.st_size);
      found->synced = status.st_size;
      if (realRead(fd, found->bytes, status.st_size, 0) != status.st_size) abort();
    }
  if (!found) abort();
  handles[fd] = found;
  pthread_mutex_unlock(&lock);
}

static File *held(int fd) { return fd >= 0 && fd < HANDLES ? handles[fd] : 0; }

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(#name, int, const char *, int, ...) \
    va_list rest; \
    va_start(rest, flags); \
    int fd = real(path, flags, va_arg(rest, int)); \
    va_end(rest); \
    if ((flags & O_ACCMODE) == O_RDWR) hold(fd, path); \
    return fd; \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  REAL("close", int, int)
  // The file stays held: what was written and never synced must not come back from the disk by opening it again.
  if (held(fd)) handles[fd] = 0;
  return real(fd);
}

static ssize_t writeTo(File *file, int fd, const void *from, size_t length, off_t at) {
  pthread_mutex_lock(&lock);
  grow(file, at + length);
  memcpy(file->bytes + at, from, length);
  memset(file->dirty + at / PAGE, 1, (at + length - 1) / PAGE - at / PAGE + 1);
  if (random() % 4 == 0) realWrite(fd, from, length > PAGE && random() % 2 ? length / 2 : length, at);
  pthread_mutex_unlock(&lock);
  return length;
}

static ssize_t readFrom(File *file, void *to, size_t length, off_t at) {
  pthread_mutex_lock(&lock);
  ssize_t there = at >= file->size ? 0 : at + (off_t)length > file->size ? file->size - at : (off_t)length;
  memcpy(to, file->bytes + at, there);
  pthread_mutex_unlock(&lock);
  return there;
}

ssize_t pwrite64(int fd, const void *from, size_t length, off_t at) {
  File *file = held(fd);
  return file ? writeTo(file, fd, from, length, at) : realWrite(fd, from, length, at);
}
ssize_t pwrite(int fd, const void *from, size_t length, off_t at) { return pwrite64(fd, from, length, at); }

ssize_t pread64(int fd, void *to, size_t length, off_t at) {
  File *file = held(fd);
  return file ? readFrom(file, to, length, at) : realRead(fd, to, length, at);
}
ssize_t pread(int fd, void *to, size_t length, off_t at) { return pread64(fd, to, length, at); }

int ftruncate64(int fd, off_t size) {
  File *file = held(fd);
  if (!file) return realTruncate(fd, size);
  pthread_mutex_lock(&lock);
  if (size < file->size) memset(file->bytes + size, 0, file->size - size);
  grow(file, size);
  file->size = size;
  pthread_mutex_unlock(&lock);
  return 0;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int fstat64(int fd, struct stat64 *status) {
  int result = realStat(fd, (struct stat *)status);
  File *file = held(fd);
  if (!result && file) status->st_size = file->size;
  return result;
}
int fstat(int fd, struct stat *status) { return fstat64(fd, (struct stat64 *)status); }
// What programs call that were built for an older C library, such as Node.
int __fxstat64(int version, int fd, struct stat64 *status) {
  (void)version;
  return fstat64(fd, status);
}

static int sync_(int fd, const char *name) {
  File *file = held(fd);
  if (file) {
    pthread_mutex_lock(&lock);
    realTruncate(fd, file->size);
    for (off_t at = 0; at < file->size; at += PAGE)
      if (file->dirty[at / PAGE]) {
        realWrite(fd, file->bytes + at, file->size - at < PAGE ? file->size - at : PAGE, at);
        file->dirty[at / PAGE] = 0;
      }
    pthread_mutex_unlock(&lock);
  }
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  return real(fd);
}
int fsync(int fd) { return sync_(fd, "fsync"); }
int fdatasync(int fd) { return sync_(fd, "fdatasync"); }
