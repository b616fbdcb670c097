#ifndef WIREFORM_BASE_SIMD_H
#define WIREFORM_BASE_SIMD_H

/** Which instructions may be used.  WF_HAS_SSE2: every x86-64 has them, so they are compiled
 *  in wherever runs are short.  WF_HAS_AVX2: the compiler can emit them; a processor is asked by
 *  wf_can_avx2() before anything marked WF_AVX2 is called, which pays for long runs only.
 *
 *  Everything written with either has a plain twin, for other machines and for the tests, which
 *  build the codec once more with WF_NO_SIMD and let both read the same bytes. */

#include <stdbool.h>

#if defined(__SSE2__) && !defined(WF_NO_SIMD)
#define WF_HAS_SSE2 1
#include <emmintrin.h>
#endif

#if defined(WF_HAS_SSE2) && defined(__x86_64__) && !defined(WF_NO_AVX2)
#define WF_HAS_AVX2 1
#define WF_AVX2     __attribute__((target("avx2")))
#include <immintrin.h>

/** One bit of what the start of the program found out. */
static inline bool wf_can_avx2(void)
{
    return __builtin_cpu_supports("avx2");
}
#endif

#endif
