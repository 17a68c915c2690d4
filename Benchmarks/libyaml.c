/* The peer of the YAML benchmark: libyaml's event parser over a file in memory.
 *   cc -O2 -o libyaml Benchmarks/libyaml.c -lyaml && ./libyaml FILE [ROUNDS] */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

int main(int count, char **arguments) {
  FILE *file = count > 1 ? fopen(arguments[1], "rb") : NULL;
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(size);
  if (fread(bytes, 1, size, file) != size) return 2;
  int rounds = count > 2 ? atoi(arguments[2]) : 3;
  double best = 0;
  long events = 0;
  for (int round = 0; round < rounds; round++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, bytes, size);
    for (int done = 0; !done; events++) {
      yaml_event_t event;
      if (!yaml_parser_parse(&parser, &event)) return 1;
      done = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
    if ((double)size / seconds / 1e6 > best) best = (double)size / seconds / 1e6;
  }
  printf("libyaml: %.0f MB/s (%zu bytes, best of %d, %ld events)\n", best, size, rounds, events);
  return 0;
}
