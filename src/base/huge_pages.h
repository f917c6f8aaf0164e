#pragma once
// Memory in large pages: tables larger than what a processor keeps the addresses of are found
// sooner.

#ifdef RASID_MIMALLOC
#include <mimalloc.h>
#endif

namespace rasid {

// For the start of a program: lets the kernel give its heap huge pages where the system has any.
// Only of builds that have their own allocator (CMakeLists.txt says which).
inline void prefer_huge_pages() {
#ifdef RASID_MIMALLOC
  mi_option_enable(mi_option_large_os_pages);
#endif
}

}  // namespace rasid
