#pragma once
#include <stdint.h>

/* xoshiro256++ (D. Blackman and S. Vigna, 2019). */
typedef struct {
  uint64_t s[4];
} Random;

static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static inline uint64_t next_word(Random *random) {
  uint64_t *s = random->s;
  const uint64_t result = rotl(s[0] + s[3], 23) + s[0];
  const uint64_t t = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotl(s[3], 45);
  return result;
}

/* Seeded by splitmix64, as its authors advise. */
static inline void seed_random(Random *random, uint64_t seed) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    random->s[i] = z ^ (z >> 31);
  }
}

/* In (0, 1), of 32 bits: a 64-bit word can serve two draws. */
static inline double uniform32(uint32_t word) { return (word + 0.5) * 0x1p-32; }
static inline uint32_t high_half(uint64_t word) { return (uint32_t)(word >> 32); }
static inline uint32_t low_half(uint64_t word) { return (uint32_t)word; }
static inline double next_uniform(Random *random) { return uniform32(high_half(next_word(random))); }
