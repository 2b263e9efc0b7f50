// The header of libmd uses u_int32_t and off_t without naming where they come from.
#include <sys/types.h>

#include <sha2.h>
