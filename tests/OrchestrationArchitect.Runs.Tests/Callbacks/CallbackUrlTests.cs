using OrchestrationArchitect.Runs.Callbacks;

namespace OrchestrationArchitect.Runs.Tests.Callbacks;

public sealed class CallbackUrlTests
{
    [Theory]
    [InlineData("https://example.com/hook")]
    [InlineData("https://hooks.example.com:8443/a/b?token=c")]
    [InlineData("https://1.1.1.1/hook")]
    [InlineData("https://[2606:4700:4700::1111]/hook")]
    [InlineData("https://xn--bcher-kva.example/hook")]
    public void Problem_PublicHttps_None(string url) => ProblemOf(url, CallbackPolicy.Public).ShouldBeNull();

    [Theory]
    [InlineData("http://example.com/hook")]
    [InlineData("ftp://example.com/hook")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.com/")]
    [InlineData("https://user@example.com/")]
    [InlineData("https://user:password@example.com/")]
    [InlineData("https://localhost/")]
    [InlineData("https://LOCALHOST./")]
    [InlineData("https://anything.localhost/")]
    [InlineData("https://intranet/")]
    [InlineData("https://metadata/")]
    [InlineData("https://metadata.google.internal/computeMetadata/v1/")]
    [InlineData("https://printer.local/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0x7f.0.0.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://017700000001/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://①②⑦.⓪.⓪.①/")]
    [InlineData("https://127。0。0。1/")]
    [InlineData("https://bücher.example/hook")]
    [InlineData("https://0/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://2852039166/latest/meta-data/")]
    [InlineData("https://1.2.3.4.5/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[0:0:0:0:0:0:0:1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://[64:ff9b::169.254.169.254]/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    public void Problem_AnythingElse_IsNamed(string url) => ProblemOf(url, CallbackPolicy.Public).ShouldNotBeNull();

    [Theory]
    [InlineData("http://127.0.0.1:8080/hook", true)]
    [InlineData("http://localhost:8080/hook", true)]
    [InlineData("http://[::1]:8080/hook", true)]
    [InlineData("https://127.0.0.1/hook", true)]
    [InlineData("https://example.com/hook", true)]
    [InlineData("http://example.com/hook", false)]
    [InlineData("http://10.0.0.1/hook", false)]
    [InlineData("https://192.168.1.1/hook", false)]
    [InlineData("http://user@127.0.0.1/hook", false)]
    public void Problem_LoopbackAllowed_AllowsNoMoreThanThat(string url, bool allowed) =>
        (ProblemOf(url, CallbackPolicy.PublicAndLoopback) is null).ShouldBe(allowed);

    [Fact]
    public void Problem_Off_RefusesAll() => ProblemOf("https://example.com/hook", CallbackPolicy.Off).ShouldNotBeNull().ShouldContain("no secret");

    [Fact]
    public void Problem_TooLong_IsRefused() =>
        ProblemOf("https://example.com/" + new string('a', 2_048), CallbackPolicy.Public).ShouldNotBeNull();

    private static string? ProblemOf(string url, CallbackPolicy policy) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? CallbackUrl.ProblemOf(parsed, policy) : "no address at all";
}
