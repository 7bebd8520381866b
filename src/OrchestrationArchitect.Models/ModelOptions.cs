using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Models;

/// <summary>Which model is asked, and how.</summary>
public sealed class ModelOptions
{
    /// <summary>
    /// The address of the API, up to but without <c>/chat/completions</c>: <c>https://api.openai.com/v1</c>,
    /// <c>https://NAME.openai.azure.com/openai/v1</c>, <c>http://localhost:11434/v1</c>.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model or, in Azure, the deployment. Empty asks for the one that the prompt names.</summary>
    public string Name { get; set; } = "";

    /// <summary>The key; <see langword="null"/> for servers that want none, or where an identity is used. Never shown.</summary>
    public string? Key { get; set; }

    /// <summary>The longest a whole answer may take, 1 ms to 1 hour. Default: 5 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest silence before the first word, and between two. Default: 60 seconds.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The most tokens of one answer, at least 256. Default: 16,384.</summary>
    public int MaxOutputTokens { get; set; } = 16_384;

    /// <summary>The most characters of one answer, whatever the server counts. Default: 1,048,576.</summary>
    public int MaxAnswerCharacters { get; set; } = 1024 * 1024;

    /// <summary>Whether answers are streamed. Default: true; some gateways cannot.</summary>
    public bool Streaming { get; set; } = true;

    /// <summary>How the server is told the token limit. Default: <see cref="TokenLimitField.MaxCompletionTokens"/>.</summary>
    public TokenLimitField TokenLimitField { get; set; }

    /// <summary>Whether <c>temperature</c> is sent. Default: true; reasoning models refuse it.</summary>
    public bool SendTemperature { get; set; } = true;

    /// <summary>How an answer's form is asked for. Default: <see cref="StructuredOutput.Schema"/>.</summary>
    public StructuredOutput StructuredOutput { get; set; }

    /// <summary>Calls under way at once, over all runs, 1 to 1,000. Default: 8.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>US dollars for a million tokens of prompts; <see langword="null"/> when not known.</summary>
    public double? InputUsdPerMillion { get; set; }

    /// <summary>US dollars for a million tokens of answers; <see langword="null"/> when not known.</summary>
    public double? OutputUsdPerMillion { get; set; }

    /// <summary>Both prices; <see langword="null"/> when they are not known.</summary>
    internal TokenPrices? Prices => this is { InputUsdPerMillion: { } input, OutputUsdPerMillion: { } output } ? new TokenPrices(input, output) : null;

    /// <summary>Answers kept in memory to be given again to the same request, 0 to keep none. Default: 256.</summary>
    public int CachedAnswers { get; set; } = 256;

    /// <summary>How long an answer is kept. Default: 1 hour.</summary>
    public TimeSpan CacheLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The share of failing calls that opens the circuit, above 0 to 1. Default: 0.5.</summary>
    public double BreakRatio { get; set; } = 0.5;

    /// <summary>Calls in the window below which the circuit never opens, at least 2. Default: 10.</summary>
    public int BreakAfterCalls { get; set; } = 10;

    /// <summary>The window in which calls are counted, at least 500 ms. Default: 60 seconds.</summary>
    public TimeSpan BreakWindow { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the circuit stays open, at least 500 ms. Default: 30 seconds.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong with the options, one sentence each; empty when nothing is.</summary>
    /// <param name="nameOf">What an option is called where it is set, such as <c>ARCHITECT_MODEL_KEY</c> for <c>Key</c>.</param>
    public ImmutableArray<string> Validate(Func<string, string>? nameOf = null)
    {
        nameOf ??= name => name;
        List<string> problems = [];
        if (Endpoint is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
            problems.Add($"{nameOf(nameof(Endpoint))} must be an absolute http or https address.");
        else if (Endpoint.UserInfo.Length > 0 || Endpoint.Query.Length > 0)
            problems.Add($"{nameOf(nameof(Endpoint))} must hold neither a user nor a query: a key belongs in {nameOf(nameof(Key))}.");
        else if (Endpoint.Scheme == Uri.UriSchemeHttp && !string.IsNullOrEmpty(Key) && !Endpoint.IsLoopback)
            problems.Add($"{nameOf(nameof(Endpoint))} must be https: over http the key could be read on the way.");
        Require(Timeout > TimeSpan.Zero && Timeout <= TimeSpan.FromHours(1), nameof(Timeout), "from 1 ms to 1 hour");
        Require(IdleTimeout > TimeSpan.Zero && IdleTimeout <= TimeSpan.FromHours(1), nameof(IdleTimeout), "from 1 ms to 1 hour");
        Require(MaxOutputTokens >= 256, nameof(MaxOutputTokens), "256 or more");
        Require(MaxAnswerCharacters >= 1024, nameof(MaxAnswerCharacters), "1,024 or more");
        Require(Concurrency is >= 1 and <= 1_000, nameof(Concurrency), "from 1 to 1,000");
        Require(InputUsdPerMillion is null or >= 0, nameof(InputUsdPerMillion), "0 or more");
        Require(OutputUsdPerMillion is null or >= 0, nameof(OutputUsdPerMillion), "0 or more");
        Require(InputUsdPerMillion is null == OutputUsdPerMillion is null, nameof(InputUsdPerMillion), $"given together with {nameOf(nameof(OutputUsdPerMillion))}");
        Require(CachedAnswers >= 0, nameof(CachedAnswers), "0 or more");
        Require(CacheLifetime > TimeSpan.Zero, nameof(CacheLifetime), "above zero");
        Require(BreakRatio is > 0 and <= 1, nameof(BreakRatio), "above 0 and at most 1");
        Require(BreakAfterCalls >= 2, nameof(BreakAfterCalls), "2 or more");
        Require(BreakWindow >= TimeSpan.FromMilliseconds(500), nameof(BreakWindow), "at least 500 ms");
        Require(BreakDuration >= TimeSpan.FromMilliseconds(500), nameof(BreakDuration), "at least 500 ms");
        return [.. problems];

        void Require(bool holds, string name, string what)
        {
            if (!holds)
                problems.Add($"{nameOf(name)} must be {what}.");
        }
    }
}

/// <summary>The field of a request that holds the token limit.</summary>
public enum TokenLimitField
{
    /// <summary><c>max_completion_tokens</c>: OpenAI, Azure OpenAI, vLLM.</summary>
    MaxCompletionTokens,

    /// <summary><c>max_tokens</c>: older servers.</summary>
    MaxTokens,
}

/// <summary>How much of an answer's form the server is told.</summary>
public enum StructuredOutput
{
    /// <summary>The JSON schema.</summary>
    Schema,

    /// <summary>That it is JSON.</summary>
    Json,

    /// <summary>Nothing: the prompt alone asks for it.</summary>
    None,
}
