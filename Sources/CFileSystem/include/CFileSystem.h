#ifndef CFILESYSTEM_H
#define CFILESYSTEM_H

// Extended attributes: getxattr, setxattr, removexattr.
#include <sys/xattr.h>

/// Swaps what stands at two paths in one step. Returns 0, or -1 with errno set; EINVAL, ENOSYS or
/// EOPNOTSUPP where the kernel or the file system cannot.
int cfilesystem_exchange(const char *first, const char *second);

/// Writes everything of the file system that holds a folder to the disk. Returns 0, or -1 with errno
/// set.
int cfilesystem_synchronise(const char *folder);

#endif
