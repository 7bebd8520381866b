using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;
using OrchestrationArchitect.Models.Caching;
using OrchestrationArchitect.Models.Calls;
using OrchestrationArchitect.Models.Failures;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Models;

/// <summary>
/// Asks a language model over the OpenAI wire format. One call makes one request: whoever calls decides about retries,
/// by <see cref="ModelProviderException.IsRetryable"/> and <see cref="ModelProviderException.RetryAfter"/>.
/// </summary>
public sealed class OpenAIModelProvider : IModelProvider, IDisposable
{
    /// <summary>The name users know it by.</summary>
    public const string ProviderName = "model";

    /// <summary>Whoever waits for a place holds a worker, so not for long: a durable timer can wait for nothing.</summary>
    private static readonly TimeSpan PlacePatience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan BusyPause = TimeSpan.FromSeconds(15);

    private readonly ModelOptions _options;
    private readonly AuthenticationPolicy _authentication;
    private readonly OpenAIClientOptions _wire;
    private readonly TimeProvider _time;
    private readonly FailureClassifier _failures;
    private readonly Breaker _breaker;
    private readonly AnswerCache _cache;
    private readonly SemaphoreSlim _places;

    /// <summary>Sets it up; nothing is sent yet.</summary>
    /// <param name="options">Which model, and how it is asked.</param>
    /// <param name="time">The clock.</param>
    /// <param name="authentication">How calls are authenticated; <see langword="null"/> by <see cref="ModelOptions.Key"/>.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message says how.</exception>
    public OpenAIModelProvider(ModelOptions options, TimeProvider time, AuthenticationPolicy? authentication = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate() is [var problem, ..])
            throw new ArgumentException(problem, nameof(options));
        _options = options;
        _time = time;

        // The package wants a key. Servers without keys take no offence at one.
        _authentication = authentication ?? ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(
            new ApiKeyCredential(string.IsNullOrEmpty(options.Key) ? "none" : options.Key));
        _wire = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        _failures = new FailureClassifier(new Redaction(options.Key), time);
        _breaker = new Breaker(options, time);
        _cache = new AnswerCache(options.CachedAnswers, options.CacheLifetime, time);
        _places = new SemaphoreSlim(options.Concurrency);
    }

    /// <inheritdoc/>
    public string Name => ProviderName;

    /// <inheritdoc/>
    public bool CanJudge => true;

    /// <inheritdoc/>
    public TokenPrices? Prices => _options.Prices;

    /// <inheritdoc/>
    public async Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var model = _options.Name.Length > 0 ? _options.Name : request.Model;
        if (model.Length == 0)
            throw new ModelProviderException("No model is named, neither by the options nor by the prompt.") { Reason = ModelFaults.NotFound };
        var key = CacheKey.Of(request, model, _options.Endpoint!);
        if (_cache.Find(key) is { } kept)
            return kept with { FromCache = true, CostUsd = 0 };

        if (!await _places.WaitAsync(PlacePatience, cancellationToken))
        {
            throw new ModelProviderException($"{_options.Concurrency} calls are under way already, as many as may be.")
            {
                Reason = ModelFaults.Busy,
                IsRetryable = true,
                RetryAfter = BusyPause,
            };
        }

        try
        {
            var answer = await _breaker.RunAsync(token => AskAsync(request, model, token), cancellationToken);
            _cache.Keep(key, answer);
            return answer;
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<ModelCompletion> AskAsync(ModelRequest request, string model, CancellationToken cancellationToken)
    {
        var whole = request.Timeout is { } asked && asked < _options.Timeout ? asked : _options.Timeout;
        var idle = _options.IdleTimeout < whole ? _options.IdleTimeout : whole;
        using var clock = new CallClock(whole, idle, _time, cancellationToken);
        var answer = new Answer(_options.MaxAnswerCharacters);
        var client = new ChatClient(model, _authentication, _wire);
        var (messages, options) = (ChatRequest.Messages(request), ChatRequest.Options(request, _options));
        try
        {
            if (_options.Streaming)
                await StreamAsync(client.CompleteChatStreamingAsync(messages, options, clock.Token), request, answer, clock);
            else
                answer.Add((await client.CompleteChatAsync(messages, options, clock.Token)).Value);
        }
        catch (OperationCanceledException late) when (clock.Reason is not null)
        {
            throw new ModelProviderException(clock.Reason, late) { Reason = ModelFaults.TimedOut, IsRetryable = true };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (_failures.Of(exception, answer.Began) is { } failure)
                throw failure;
            throw;
        }

        return Completion.Of(answer, _options);
    }

    private static async Task StreamAsync(
        AsyncCollectionResult<StreamingChatCompletionUpdate> updates, ModelRequest request, Answer answer, CallClock clock)
    {
        await foreach (var update in updates.WithCancellation(clock.Token))
        {
            clock.Heard();
            var piece = answer.Add(update);
            if (answer.IsTooLong)
                return;
            if (piece.Length > 0)
                request.Progress?.Report(new ModelProgress(piece, answer.Characters));
        }
    }
}
