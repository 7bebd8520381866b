using System.Text;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Functions.Client;
using OrchestrationArchitect.Functions.Http;
using OrchestrationArchitect.Functions.Options;
using MsOptions = Microsoft.Extensions.Options.Options;

namespace OrchestrationArchitect.Functions.Tests.Http;

public sealed class DurableManagementAddressesTests
{
    private readonly HttpRequest _request = new DefaultHttpContext { Request = { Scheme = "https", Host = new HostString("app.example") } }.Request;

    [Theory]
    [InlineData(null)]
    [InlineData("""{"claims":[{"typ":"roles","val":"caller"}]}""")]
    public void Of_BehindEasyAuth_OnlyOperatorsGetTheKeyOfTheExtension(string? principal)
    {
        if (principal is not null)
            _request.Headers[ClientPrincipal.Header] = Convert.ToBase64String(Encoding.UTF8.GetBytes(principal));
        var addresses = new DurableManagementAddresses(
            new CurrentDurableClient(), MsOptions.Create(new AccessOptions { EasyAuth = true }));
        var address = addresses.Of(_request, "run-1").StatusQueryGetUri;
        address.ShouldStartWith("https://app.example/runtime/webhooks/durabletask/instances/run-1?");
        address.ShouldNotContain("code=");
    }

    [Fact]
    public void Of_WithFunctionKeys_AsksTheInvocationsClient() =>
        Should.Throw<InvalidOperationException>(() => new DurableManagementAddresses(
            new CurrentDurableClient(), MsOptions.Create(new AccessOptions())).Of(_request, "run-1"))
            .Message.ShouldContain("no durable client");
}
