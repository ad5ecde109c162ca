/* One function of pdfium called many times over: what extract/pdf_bulk.py does with map, without Python's cost of a call.

   "of": for each item; "at": for each index of one holder; "of_at": for each item at an index of its own. The functions
   are passed by their addresses, so that nothing is linked and nothing of Python or pdfium is needed to build this. */

#include <stdint.h>

#ifdef _WIN32
#define SHARED __declspec(dllexport)
void *PyInit__calls_in_bulk(void) { return 0; } /* setuptools wants it exported */
#else
#define SHARED
#endif

SHARED void int_of(int (*call)(void *), void **items, long n, int64_t *out)
{
    for (long i = 0; i < n; i++) out[i] = call(items[i]);
}

SHARED void address_of(void *(*call)(void *), void **items, long n, int64_t *out)
{
    for (long i = 0; i < n; i++) out[i] = (int64_t)(intptr_t)call(items[i]);
}

SHARED void address_of_at(void *(*call)(void *, unsigned long), void **items, int64_t *at, long n, int64_t *out)
{
    for (long i = 0; i < n; i++) out[i] = (int64_t)(intptr_t)call(items[i], (unsigned long)at[i]);
}

SHARED void int_at(int (*call)(void *, int), void *holder, int64_t *at, long n, int64_t *out)
{
    for (long i = 0; i < n; i++) out[i] = call(holder, (int)at[i]);
}

SHARED void uint_at(unsigned (*call)(void *, int), void *holder, int64_t *at, long n, int64_t *out)
{
    for (long i = 0; i < n; i++) out[i] = call(holder, (int)at[i]);
}

SHARED void address_at(void *(*call)(void *, int), void *holder, int64_t *at, long n, int64_t *out)
{
    for (long i = 0; i < n; i++) out[i] = (int64_t)(intptr_t)call(holder, (int)at[i]);
}

SHARED void address_at_long(void *(*call)(void *, unsigned long), void *holder, int64_t *at, long n, int64_t *out)
{
    for (long i = 0; i < n; i++) out[i] = (int64_t)(intptr_t)call(holder, (unsigned long)at[i]);
}

SHARED void double_at(double (*call)(void *, int), void *holder, int64_t *at, long n, double *out)
{
    for (long i = 0; i < n; i++) out[i] = call(holder, (int)at[i]);
}

SHARED void struct_at(int (*call)(void *, int, float *), void *holder, int64_t *at, long n, float *out, long values)
{
    for (long i = 0; i < n; i++) call(holder, (int)at[i], out + values * i);
}

SHARED void two_at(int (*call)(void *, int, double *, double *), void *holder, int64_t *at, long n, double *out,
                   uint8_t *found)
{
    for (long i = 0; i < n; i++) found[i] = call(holder, (int)at[i], out + 2 * i, out + 2 * i + 1) != 0;
}

SHARED void four_at(int (*call)(void *, int, double *, double *, double *, double *), void *holder, int64_t *at,
                    long n, double *out, uint8_t *found)
{
    for (long i = 0; i < n; i++)
        found[i] = call(holder, (int)at[i], out + 4 * i, out + 4 * i + 1, out + 4 * i + 2, out + 4 * i + 3) != 0;
}

SHARED void two_of(int (*call)(void *, int32_t *, int32_t *), void **items, long n, int32_t *out, uint8_t *found)
{
    for (long i = 0; i < n; i++) found[i] = call(items[i], out + 2 * i, out + 2 * i + 1) != 0;
}

SHARED void four_of(int (*call)(void *, int32_t *, int32_t *, int32_t *, int32_t *), void **items, long n,
                    int32_t *out, uint8_t *found)
{
    for (long i = 0; i < n; i++)
        found[i] = call(items[i], out + 4 * i, out + 4 * i + 1, out + 4 * i + 2, out + 4 * i + 3) != 0;
}
