package dev.puente.web;

import java.net.InetAddress;
import java.net.Inet6Address;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses requests of an address that asks too often. */
final class RateGate implements HandlerInterceptor {

	private final RequestRate rate;

	RateGate(RequestRate rate) {
		this.rate = rate;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		rate.take(network(request.getRemoteAddr())).ifPresent(wait -> {
			throw RequestRefused.tooMany(wait);
		});
		return true;
	}

	/** One IPv6 visitor owns a /64 and could come from a new address each time. */
	static String network(String address) {
		if (!address.contains(":")) {
			return address;
		}
		InetAddress parsed = InetAddress.ofLiteral(address);
		return parsed instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) : parsed.getHostAddress();
	}
}
