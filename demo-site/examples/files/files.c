// A program of WASI: notes each line of standard input in a file of its own, then lists all files.
// The first argument is the exit code.
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int by_name(const struct dirent **a, const struct dirent **b) {
  return strcmp((*a)->d_name, (*b)->d_name);
}

static int visible(const struct dirent *entry) {
  return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

static void list(const char *folder) {
  struct dirent **entries;
  int count = scandir(folder, &entries, visible, by_name);
  if (count < 0) {
    fprintf(stderr, "%s: %s\n", folder, strerror(errno));
    return;
  }
  for (int i = 0; i < count; i++) {
    char path[512], target[64];
    struct stat status;
    snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
    if (lstat(path, &status) != 0) {
      fprintf(stderr, "%s: %s\n", path, strerror(errno));
    } else if (S_ISDIR(status.st_mode)) {
      printf("%s/\n", path);
      list(path);
    } else if (S_ISLNK(status.st_mode)) {
      ssize_t length = readlink(path, target, sizeof target - 1);
      target[length < 0 ? 0 : length] = 0;
      printf("%s -> %s\n", path, target);
    } else {
      printf("%s, %lld bytes\n", path, (long long)status.st_size);
    }
    free(entries[i]);
  }
  free(entries);
}

static int note(int number, const char *line) {
  char path[64];
  snprintf(path, sizeof path, "/notes/%d.txt", number);
  FILE *file = fopen(path, "w");
  if (file == NULL) {
    fprintf(stderr, "%s: %s\n", path, strerror(errno));
    return 0;
  }
  fputs(line, file);
  fclose(file);
  return 1;
}

int main(int argc, char **argv) {
  char line[256];
  int lines = 0;
  const char *name = getenv("NAME");
  printf("Hello, %s.\n", name == NULL ? "whoever you are" : name);
  if (mkdir("/notes", 0777) != 0 && errno != EEXIST) {
    fprintf(stderr, "/notes: %s\n", strerror(errno));
  } else {
    while (fgets(line, sizeof line, stdin) != NULL && note(lines + 1, line)) {
      lines++;
    }
    symlink("notes/1.txt", "/first");
  }
  list("");
  return argc > 1 ? atoi(argv[1]) : 0;
}
