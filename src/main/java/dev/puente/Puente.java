package dev.puente;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Puente {

	public static void main(String[] args) {
		SpringApplication.run(Puente.class, args);
	}

	@org.springframework.context.annotation.Bean
	Clock clock() {
		return Clock.systemUTC();
	}
}
