window.empty = true;
