/* Reads every regular file below a folder into one buffer a thread and looks at every byte: the limit of a scan.
   cc -O3 -march=native -pthread -o reading reading.c; ./reading FOLDER THREADS */
#define _GNU_SOURCE
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char **paths;
static size_t count, room, largest;
static atomic_size_t next_path;
static atomic_ullong total, sum;

static int note(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
	(void)walk;
	if (kind != FTW_F || !S_ISREG(status->st_mode))
		return 0;
	if (count == room)
		paths = realloc(paths, (room = 2 * room + 1024) * sizeof *paths);
	if ((size_t)status->st_size > largest)
		largest = status->st_size;
	paths[count++] = strdup(path);
	return 0;
}

static void *work(void *unused)
{
	unsigned char *buffer = malloc(largest + 1);
	uint64_t seen = 0, bits = 0;

	(void)unused;
	for (;;) {
		size_t index = atomic_fetch_add(&next_path, 1);
		if (index >= count)
			break;
		int file = open(paths[index], O_RDONLY);
		if (file < 0)
			continue;
		ssize_t size = read(file, buffer, largest + 1);
		close(file);
		for (ssize_t at = 0; at + 8 <= size; at += 8) {
			uint64_t word;
			memcpy(&word, buffer + at, 8);
			bits += word & 0x0101010101010101;
		}
		seen += size > 0 ? size : 0;
	}
	atomic_fetch_add(&total, seen);
	atomic_fetch_add(&sum, bits);
	free(buffer);
	return NULL;
}

int main(int argc, char **argv)
{
	int threads = argc > 2 ? atoi(argv[2]) : 1;
	pthread_t handles[64];

	if (argc < 2 || threads < 1 || threads > 64 || nftw(argv[1], note, 64, FTW_PHYS))
		return 1;
	for (int index = 1; index < threads; index++)
		pthread_create(&handles[index], NULL, work, NULL);
	work(NULL);
	for (int index = 1; index < threads; index++)
		pthread_join(handles[index], NULL);
	printf("%zu files, %llu bytes, %llx\n", count, (unsigned long long)total, (unsigned long long)sum);
	return 0;
}
