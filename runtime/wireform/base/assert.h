#ifndef WIREFORM_BASE_ASSERT_H
#define WIREFORM_BASE_ASSERT_H

/** For what cannot happen unless we are wrong.  Stays on in release builds: prints the place
 *  on stderr and aborts.  Never for input. */
#define WF_ASSERT(claim) ((claim) ? (void)0 : wf_assert_failed(#claim, __FILE__, __LINE__))

_Noreturn void wf_assert_failed(const char *claim, const char *file, int line);

#endif
