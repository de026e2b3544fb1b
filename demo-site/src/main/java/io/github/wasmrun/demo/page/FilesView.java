package io.github.wasmrun.demo.page;

import io.github.wasmrun.demo.page.js.FilesOfPage;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Int8Array;

/** Lists the files of a program, to look at and to save. */
final class FilesView {
  private static final int PREVIEW = 200;

  private final HTMLElement list = Dom.byId("list");

  void show(FileTree files) {
    list.setTextContent("");
    HTMLElement body = Dom.element("tbody", "");
    for (Map.Entry<String, FileStat> file : files.walk("/").entrySet()) {
      FileStat stat = file.getValue();
      HTMLElement name = name(files, file.getKey(), stat);
      body.appendChild(Dom.row(name, Dom.text("td", "number", stat.size() + " bytes")));
    }
    list.appendChild(
        body.hasChildNodes()
            ? Dom.table(body, "File", "Size")
            : Dom.text("p", "note", "None yet: the program's directory / is empty."));
  }

  private static HTMLElement name(FileTree files, String path, FileStat stat) {
    if (stat.isDirectory() || stat.isSymbolicLink()) {
      return Dom.text("td", "", "/" + path + (stat.isDirectory() ? "/" : " (link)"));
    }
    HTMLElement link = Dom.text("a", "", "/" + path);
    byte[] contents = files.read(path);
    link.setAttribute("href", FilesOfPage.address(Int8Array.copyFromJavaArray(contents)));
    link.setAttribute("download", path.substring(path.lastIndexOf('/') + 1));
    link.setAttribute("title", preview(contents));
    return Dom.element("td", "", link);
  }

  private static String preview(byte[] contents) {
    int length = Math.min(contents.length, PREVIEW);
    return new String(contents, 0, length, StandardCharsets.UTF_8);
  }
}
