import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes a jar again with class files of Java 8: the cache of classes takes none that are older
 * than Java 6, and picocli still comes in those of Java 5. Only the version and the stack maps that
 * come with it change. Run by image.sh as {@code java NewerClasses.java FROM TO}.
 */
final class NewerClasses {
  public static void main(String[] arguments) throws IOException {
    try (JarFile from = new JarFile(arguments[0]);
        JarOutputStream to = new JarOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      ClassFile files =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(
                          type -> {
                            String name = type.descriptorString();
                            return stream(from, name.substring(1, name.length() - 1) + ".class");
                          })
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (JarEntry entry : from.stream().toList()) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        boolean old = entry.getName().endsWith(".class") && (bytes[6] << 8 | bytes[7]) < ClassFile.JAVA_6_VERSION;
        JarEntry written = new JarEntry(entry.getName());
        written.setTime(entry.getTime());
        to.putNextEntry(written);
        to.write(old ? newer(files, bytes) : bytes);
        to.closeEntry();
      }
    }
  }

  private static byte[] newer(ClassFile files, byte[] old) {
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    // a body has to be written anew, instruction by instruction, to be given stack maps
    return files.transformClass(
        files.parse(old), version.andThen(ClassTransform.transformingMethodBodies(CodeBuilder::with)));
  }

  private static InputStream stream(JarFile jar, String name) {
    JarEntry entry = jar.getJarEntry(name);
    try {
      return entry == null ? null : new ByteArrayInputStream(jar.getInputStream(entry).readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
