package jarchi.ingest.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void eachIpv4AddressIsItsOwn() {
        assertThat(Network.of("198.51.100.7").name()).isEqualTo("198.51.100.7");
    }

    @Test
    void ipv6AddressesOfOneCustomerAreOne() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("[2001:db8:1:2::1]")).isEqualTo(Network.of("2001:db8:1:2::1"));
        assertThat(Network.of("2001:db8:1:3::1")).isNotEqualTo(Network.of("2001:db8:1:2::1"));
    }

    @Test
    void whatIsNoAddressIsOneCommonNetwork() {
        assertThat(Network.of("example.org")).isEqualTo(Network.of("nonsense")).isEqualTo(Network.of("999.1.1.1"));
    }
}
