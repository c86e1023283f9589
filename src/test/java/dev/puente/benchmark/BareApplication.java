package dev.puente.benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The least that Spring Boot serves with spring-boot-starter-webmvc: one route. Not annotated as a component, lest Puente's own scan find it. */
@EnableAutoConfiguration
public class BareApplication {

	public static void main(String[] args) {
		SpringApplication.run(BareApplication.class, args);
	}

	@Bean
	RouterFunction<ServerResponse> hello() {
		return RouterFunctions.route().GET("/", request -> ServerResponse.ok().body("hello")).build();
	}
}
