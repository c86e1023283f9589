package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** Who is answered and stays must not lock out who comes next. */
class ConnectionReliefTest {

	private static final int PLACES = 8;

	@Test
	void answersWhoeverComesHoweverManyStay() throws IOException {
		WebServer server = server();
		server.start();
		List<Socket> staying = new ArrayList<>();
		try {
			for (int i = 0; i < 3 * PLACES; i++) {
				Socket visitor = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
				staying.add(visitor);
				assertThat(asked(visitor)).as("visitor " + i).isEqualTo("HTTP/1.1 200");
			}
			assertThat(asked(staying.getFirst())).as("few connections are kept for the next question").isEqualTo("HTTP/1.1 200");
		} finally {
			for (Socket visitor : staying) {
				visitor.close();
			}
			server.stop();
			server.destroy();
		}
	}

	private static WebServer server() {
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		factory.addConnectorCustomizers(connector -> ((AbstractProtocol<?>) connector.getProtocolHandler()).setMaxConnections(PLACES));
		new ConnectionRelief().customize(factory);
		return factory.getWebServer(context -> context.addServlet("ok", new Ok()).addMapping("/"));
	}

	private static String asked(Socket visitor) throws IOException {
		visitor.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
		visitor.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		String line = new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII)).readLine();
		return line == null ? "nothing" : line.strip();
	}

	private static final class Ok extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) {
			response.setStatus(HttpServletResponse.SC_OK);
		}
	}
}
