using OrchestrationArchitect.Runs.Callbacks;

namespace OrchestrationArchitect.Runs.Tests.Callbacks;

public sealed class CallbackSecretTests
{
    [Fact]
    public void Sign_ExampleOfStandardWebhooks_GivesItsSignature() =>
        CallbackSecret.Parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            .Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, """{"test": 2432232314}"""u8)
            .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Theory]
    [InlineData("too short")]
    [InlineData("whsec_dG9vIHNob3J0")]
    [InlineData("whsec_not base 64 at all, though long enough to be one")]
    public void Parse_NotASecret_Throws(string text) => Should.Throw<FormatException>(() => CallbackSecret.Parse(text));

    [Fact]
    public void Create_IsNewEachTimeAndTellsNothingAsText()
    {
        var text = CallbackSecret.Create();
        var secret = CallbackSecret.Parse(text);

        secret.KeyId.Length.ShouldBe(8);
        secret.KeyId.ShouldNotBe(CallbackSecret.Parse(CallbackSecret.Create()).KeyId);
        secret.ToString().ShouldNotContain(text["whsec_".Length..]);
    }
}
