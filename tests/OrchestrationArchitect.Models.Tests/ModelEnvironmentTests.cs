using System.Collections;

namespace OrchestrationArchitect.Models.Tests;

public sealed class ModelEnvironmentTests
{
    [Fact]
    public void Read_EveryKindOfOption_IsTaken()
    {
        var options = ModelEnvironment.Read(Variables(
            ("ARCHITECT_MODEL_ENDPOINT", "http://localhost:11434/v1"), ("ARCHITECT_MODEL_NAME", "llama"),
            ("ARCHITECT_MODEL_MAX_OUTPUT_TOKENS", "4096"), ("ARCHITECT_MODEL_IDLE_TIMEOUT", "00:02:00"),
            ("ARCHITECT_MODEL_STREAMING", "false"), ("ARCHITECT_MODEL_STRUCTURED_OUTPUT", "Json"),
            ("ARCHITECT_MODEL_INPUT_USD_PER_MILLION", "2.5"), ("PATH", "/bin"))).ShouldNotBeNull();

        (options.Endpoint, options.Name, options.MaxOutputTokens, options.IdleTimeout).ShouldBe((new Uri("http://localhost:11434/v1"), "llama", 4096, TimeSpan.FromMinutes(2)));
        (options.Streaming, options.StructuredOutput, options.InputUsdPerMillion).ShouldBe((false, StructuredOutput.Json, 2.5));
    }

    [Fact]
    public void Read_NoAddress_IsNoModel() => ModelEnvironment.Read(Variables(("ARCHITECT_MODEL_NAME", "x"))).ShouldBeNull();

    [Theory]
    [InlineData("ARCHITECT_MODEL_SPEED", "fast")]
    [InlineData("ARCHITECT_MODEL_CONCURRENCY", "many")]
    [InlineData("ARCHITECT_MODEL_STRUCTURED_OUTPUT", "yaml")]
    public void Read_WhatCannotBeRead_IsNamedWithoutItsValue(string name, string value)
    {
        var fault = Should.Throw<FormatException>(() => ModelEnvironment.Read(Variables((name, value))));

        fault.Message.ShouldContain(name);
        fault.Message.ShouldNotContain(value);
    }

    [Theory]
    [InlineData("ftp://x/v1", null, "ARCHITECT_MODEL_ENDPOINT")]
    [InlineData("https://user:pass@x/v1", null, "ARCHITECT_MODEL_ENDPOINT")]
    [InlineData("https://x/v1?key=abc", null, "ARCHITECT_MODEL_ENDPOINT")]
    [InlineData("http://example.org/v1", "secret", "ARCHITECT_MODEL_ENDPOINT")]
    public void Validate_UnsafeAddress_IsRefused(string endpoint, string? key, string named) =>
        new ModelOptions { Endpoint = new Uri(endpoint), Key = key }.Validate(ModelEnvironment.NameOf)
            .ShouldHaveSingleItem().ShouldStartWith(named);

    [Theory]
    [InlineData("https://api.openai.com/v1", "secret")]
    [InlineData("http://localhost:11434/v1", "secret")]
    [InlineData("http://10.0.0.5:8000/v1", null)]
    public void Validate_GoodAddress_IsTaken(string endpoint, string? key) =>
        new ModelOptions { Endpoint = new Uri(endpoint), Key = key }.Validate().ShouldBeEmpty();

    [Fact]
    public void Validate_EachBound_IsNamed()
    {
        var options = new ModelOptions
        {
            Endpoint = new Uri("https://x/v1"),
            Timeout = TimeSpan.Zero,
            IdleTimeout = TimeSpan.FromHours(2),
            MaxOutputTokens = 1,
            Concurrency = 0,
            InputUsdPerMillion = 1,
            BreakRatio = 0,
            BreakAfterCalls = 1,
        };

        options.Validate(ModelEnvironment.NameOf).Select(problem => problem.Split(' ')[0]).ShouldBe(
        [
            "ARCHITECT_MODEL_TIMEOUT", "ARCHITECT_MODEL_IDLE_TIMEOUT", "ARCHITECT_MODEL_MAX_OUTPUT_TOKENS", "ARCHITECT_MODEL_CONCURRENCY",
            "ARCHITECT_MODEL_INPUT_USD_PER_MILLION", "ARCHITECT_MODEL_BREAK_RATIO", "ARCHITECT_MODEL_BREAK_AFTER_CALLS",
        ]);
    }

    private static Hashtable Variables(params (string Name, string Value)[] variables)
    {
        var table = new Hashtable();
        foreach (var (name, value) in variables)
            table[name] = value;
        return table;
    }
}
