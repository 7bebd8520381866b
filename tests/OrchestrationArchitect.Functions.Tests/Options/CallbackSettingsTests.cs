using System.ComponentModel.DataAnnotations;
using OrchestrationArchitect.Functions.Options;

namespace OrchestrationArchitect.Functions.Tests.Options;

public sealed class CallbackSettingsTests
{
    [Theory]
    [InlineData(null, null, 0)]
    [InlineData("", "", 0)]
    [InlineData("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", null, 1)]
    [InlineData("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=", "the one before, as it is", 2)]
    public void Secrets_ThatAreGiven_Sign(string? secret, string? previous, int count)
    {
        var settings = new CallbackSettings { Secret = secret, PreviousSecret = previous };

        Problems(settings).ShouldBeEmpty();
        settings.ToOptions().Secrets.Length.ShouldBe(count);
    }

    [Theory]
    [InlineData("too short", "24")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://kv-a.vault.azure.net/secrets/callback-secret)", "could not be resolved")]
    public void Secret_ThatCannotSign_IsRefused(string secret, string because)
    {
        Problems(new CallbackSettings { Secret = secret }).ShouldHaveSingleItem().ShouldContain(because);
        Problems(new CallbackSettings { PreviousSecret = secret }).ShouldHaveSingleItem().ShouldContain(because);
    }

    private static IEnumerable<string> Problems(CallbackSettings settings) =>
        settings.Validate(new ValidationContext(settings)).Select(problem => problem.ErrorMessage!);
}
