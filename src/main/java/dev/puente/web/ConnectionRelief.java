package dev.puente.web;

import java.io.IOException;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Keeps those who ask from being locked out by those who only stay: a connection that was answered keeps its place for up to a minute without
 * asking anything. Once three of four places are taken, connections are closed with their answer (RFC 9112, section 9.6).
 */
@Component
class ConnectionRelief implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final double CROWDED = 0.75;

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new Relief());
	}

	private static boolean crowded(Connector connector) {
		return connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol
				&& protocol.getConnectionCount() > CROWDED * protocol.getMaxConnections();
	}

	private static final class Relief extends ValveBase {

		Relief() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			if (crowded(request.getConnector())) {
				response.setHeader(HttpHeaders.CONNECTION, "close");
			}
			getNext().invoke(request, response);
		}
	}
}
