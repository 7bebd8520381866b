using System.Text.Json;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Orchestrations;

namespace OrchestrationArchitect.Durable.Registration;

/// <summary>The orchestrations and activities a host can run, by name.</summary>
/// <param name="json">The form of every input, result and event payload in histories.</param>
public sealed class DurableRegistry(JsonSerializerOptions json)
{
    private readonly Dictionary<string, OrchestrationRegistration> _orchestrations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityRegistration> _activities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The form of every input, result and event payload in histories.</summary>
    public JsonSerializerOptions Json { get; } = json;

    /// <summary>The registered orchestrations.</summary>
    public IReadOnlyCollection<OrchestrationRegistration> Orchestrations => _orchestrations.Values;

    /// <summary>The registered activities.</summary>
    public IReadOnlyCollection<ActivityRegistration> Activities => _activities.Values;

    /// <summary>Registers an orchestration.</summary>
    /// <param name="reference">Its name and types.</param>
    /// <param name="create">Makes an instance for a replay.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableRegistry Add<TInput, TOutput>(
        OrchestrationReference<TInput, TOutput> reference, Func<Orchestration<TInput, TOutput>> create)
    {
        ArgumentNullException.ThrowIfNull(reference);
        _orchestrations.Add(reference.Name, new OrchestrationRegistration(reference.Name, async (context, input) =>
            Serialize(await create().RunAsync(context, Deserialize<TInput>(input)))));
        return this;
    }

    /// <summary>Registers an activity.</summary>
    /// <param name="reference">Its name and types.</param>
    /// <param name="create">Makes an instance for an attempt from the host's services.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public DurableRegistry Add<TInput, TOutput>(
        ActivityReference<TInput, TOutput> reference, Func<IServiceProvider, Activity<TInput, TOutput>> create)
    {
        ArgumentNullException.ThrowIfNull(reference);
        _activities.Add(reference.Name, new ActivityRegistration(
            reference.Name, async (services, context, input, cancellationToken) =>
                Serialize(await create(services).RunAsync(context, Deserialize<TInput>(input), cancellationToken))));
        return this;
    }

    /// <summary>The orchestration of a name, or <see langword="null"/>.</summary>
    public OrchestrationRegistration? FindOrchestration(string name) => _orchestrations.GetValueOrDefault(name);

    /// <summary>The activity of a name, or <see langword="null"/>.</summary>
    public ActivityRegistration? FindActivity(string name) => _activities.GetValueOrDefault(name);

    private TValue Deserialize<TValue>(string input) => JsonSerializer.Deserialize<TValue>(input, Json)!;

    private string Serialize<TValue>(TValue value) => JsonSerializer.Serialize(value, Json);
}

/// <summary>A registered orchestration; input and result are JSON.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RunAsync">Runs it.</param>
public sealed record OrchestrationRegistration(
    string Name, Func<IOrchestrationContext, string, Task<string>> RunAsync);

/// <summary>A registered activity; input and result are JSON.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RunAsync">Runs one attempt.</param>
public sealed record ActivityRegistration(
    string Name, Func<IServiceProvider, ActivityContext, string, CancellationToken, Task<string>> RunAsync);
