using System.Text;
using OrchestrationArchitect.Functions.Http;
using OrchestrationArchitect.Functions.Options;
using OrchestrationArchitect.Runs.Access;

namespace OrchestrationArchitect.Functions.Tests.Http;

public sealed class ClientPrincipalTests
{
    [Theory]
    [InlineData("reader", Role.Reader, true)]
    [InlineData("reader", Role.Caller, false)]
    [InlineData("caller", Role.Reader, true)]
    [InlineData("caller", Role.Operator, false)]
    [InlineData("operator", Role.Caller, true)]
    [InlineData("OPERATOR", Role.Reader, false)]
    public void May_ByRole(string role, Role needed, bool may) =>
        ClientPrincipal.Read(Header($$"""{"role_typ":"r","claims":[{"typ":"roles","val":"{{role}}"}]}"""), new AccessOptions())!
            .May(needed).ShouldBe(may);

    [Fact]
    public void Read_RoleTypeOfTheToken_Counts() =>
        ClientPrincipal.Read(Header("""{"role_typ":"groups","claims":[{"typ":"groups","val":"operator"}]}"""), new AccessOptions())!
            .May(Role.Operator).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("AAAA")]
    [InlineData("e30=")]
    [InlineData("W10=")]
    public void Read_Malformed_IsNobody(string? header) => ClientPrincipal.Read(header, new AccessOptions()).ShouldBeNull();

    private static string Header(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
}
