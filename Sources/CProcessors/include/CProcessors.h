#ifndef CPROCESSORS_H
#define CPROCESSORS_H

/// Confines this process, and those it starts, to the first of its processors. Returns 0, or -1 with
/// errno set.
int cprocessors_confine(void);

/// Undoes `cprocessors_confine`. Returns 0, or -1 with errno set.
int cprocessors_release(void);

#endif
