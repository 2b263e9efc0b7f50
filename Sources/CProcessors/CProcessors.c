#define _GNU_SOURCE
#include "CProcessors.h"

#include <sched.h>

static cpu_set_t before;
static int is_confined = 0;

int cprocessors_confine(void) {
  if (is_confined) return 0;
  if (sched_getaffinity(0, sizeof before, &before) != 0) return -1;
  for (int number = 0; number < CPU_SETSIZE; number++) {
    if (!CPU_ISSET(number, &before)) continue;
    cpu_set_t first;
    CPU_ZERO(&first);
    CPU_SET(number, &first);
    if (sched_setaffinity(0, sizeof first, &first) != 0) return -1;
    is_confined = 1;
    return 0;
  }
  return 0;
}

int cprocessors_release(void) {
  if (!is_confined) return 0;
  is_confined = 0;
  return sched_setaffinity(0, sizeof before, &before);
}
