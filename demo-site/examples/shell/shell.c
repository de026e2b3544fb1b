// A program of WASI for a terminal: reads commands and looks after the files that it was given.
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static const char *const HELP =
    "ls [FOLDER], cat FILE, write FILE TEXT, mkdir FOLDER, mv FILE FILE, rm FILE, env NAME,\n"
    "sleep SECONDS, loop, exit [CODE]\n";

static void fail(const char *what) { printf("%s: %s\n", what, strerror(errno)); }

static void list(const char *folder) {
  DIR *entries = opendir(folder);
  if (entries == NULL) {
    fail(folder);
    return;
  }
  struct dirent *entry;
  while ((entry = readdir(entries)) != NULL) {
    char path[512];
    struct stat status;
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (entry->d_name[0] != '.' && stat(path, &status) == 0) {
      if (S_ISDIR(status.st_mode)) {
        printf("%s/\n", entry->d_name);
      } else {
        printf("%s, %lld bytes\n", entry->d_name, (long long)status.st_size);
      }
    }
  }
  closedir(entries);
}

static void print(const char *name) {
  FILE *file = fopen(name, "r");
  if (file == NULL) {
    fail(name);
    return;
  }
  char part[256];
  size_t count;
  while ((count = fread(part, 1, sizeof part, file)) > 0) {
    fwrite(part, 1, count, stdout);
  }
  fclose(file);
}

static void store(const char *name, const char *text) {
  FILE *file = fopen(name, "w");
  if (file == NULL) {
    fail(name);
    return;
  }
  fprintf(file, "%s\n", text);
  if (fclose(file) != 0) {
    fail(name);
  }
}

// The part of `text` before the first space; `text` is then what follows.
static char *word(char **text) {
  char *start = *text + strspn(*text, " ");
  char *end = start + strcspn(start, " ");
  *text = end + (*end == ' ');
  *end = 0;
  return start;
}

static void check(int result, const char *what) {
  if (result != 0) {
    fail(what);
  }
}

static void run(char *line) {
  char *command = word(&line);
  if (strcmp(command, "ls") == 0) {
    list(*line == 0 ? "/" : word(&line));
  } else if (strcmp(command, "cat") == 0) {
    print(word(&line));
  } else if (strcmp(command, "write") == 0) {
    char *name = word(&line);
    store(name, line);
  } else if (strcmp(command, "mkdir") == 0) {
    check(mkdir(line, 0777), line);
  } else if (strcmp(command, "mv") == 0) {
    char *name = word(&line);
    check(rename(name, line), name);
  } else if (strcmp(command, "rm") == 0) {
    check(remove(line), line);
  } else if (strcmp(command, "env") == 0) {
    const char *value = getenv(line);
    printf("%s\n", value == NULL ? "" : value);
  } else if (strcmp(command, "sleep") == 0) {
    struct timespec time = {atoi(line), 0};
    nanosleep(&time, NULL);
  } else if (strcmp(command, "loop") == 0) {
    for (volatile int i = 0;; i++) {
    }
  } else if (strcmp(command, "exit") == 0) {
    exit(atoi(line));
  } else if (*command != 0) {
    fputs(HELP, stdout);
  }
}

int main(void) {
  char line[1024];
  printf("Commands: %s> ", HELP);
  fflush(stdout);
  while (fgets(line, sizeof line, stdin) != NULL) {
    line[strcspn(line, "\n")] = 0;
    run(line);
    printf("> ");
    fflush(stdout);
  }
  puts("bye");
  return 0;
}
