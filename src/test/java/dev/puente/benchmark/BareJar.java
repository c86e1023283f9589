package dev.puente.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** Makes an executable jar of {@link BareApplication} out of Puente's: the same loader, of the libraries only those of spring-boot-starter-webmvc. */
final class BareJar {

	private static final Pattern LIBRARY = Pattern.compile("BOOT-INF/lib/("
			+ "spring-boot-(\\d|autoconfigure|http-converter|jackson|servlet|tomcat|web-server|webmvc)[-.\\d].*"
			+ "|spring-(aop|beans|context|core|expression|web|webmvc)-\\d.*"
			+ "|jackson-(annotations-2|core-3|databind-3).*|tomcat-embed-.*|logback-.*|log4j-.*|jul-to-slf4j.*|slf4j-api.*|snakeyaml.*"
			+ "|jakarta.annotation-api.*|commons-logging.*|jspecify.*|micrometer-(commons|observation)-\\d.*)");
	private static final String CLASS = BareApplication.class.getName().replace('.', '/') + ".class";

	private BareJar() {
	}

	static void write(Path puenteJar, Path target) throws IOException {
		try (JarFile puente = new JarFile(puenteJar.toFile());
				OutputStream file = Files.newOutputStream(target);
				JarOutputStream bare = new JarOutputStream(file, manifest(puente))) {
			for (JarEntry entry : puente.stream().filter(BareJar::belongs).toList()) {
				bare.putNextEntry(new JarEntry(entry));
				try (InputStream content = puente.getInputStream(entry)) {
					content.transferTo(bare);
				}
			}
			bare.putNextEntry(new JarEntry("BOOT-INF/classes/" + CLASS));
			try (InputStream content = Objects.requireNonNull(BareJar.class.getResourceAsStream("/" + CLASS))) {
				content.transferTo(bare);
			}
		}
	}

	private static Manifest manifest(JarFile puente) throws IOException {
		Manifest manifest = new Manifest(puente.getManifest());
		Attributes main = manifest.getMainAttributes();
		main.putValue("Start-Class", BareApplication.class.getName());
		main.remove(new Attributes.Name("Spring-Boot-Classpath-Index"));
		main.remove(new Attributes.Name("Spring-Boot-Layers-Index"));
		return manifest;
	}

	private static boolean belongs(JarEntry entry) {
		String name = entry.getName();
		boolean loader = name.startsWith("org/springframework/boot/loader/") || name.startsWith("META-INF/services/");
		return !entry.isDirectory() && loader || LIBRARY.matcher(name).matches() || name.equals("BOOT-INF/") || name.equals("BOOT-INF/lib/")
				|| name.equals("BOOT-INF/classes/");
	}
}
