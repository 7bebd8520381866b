namespace OrchestrationArchitect.Design.Tests.Exporting.DurableCSharp;

/// <summary>
/// The signatures of Azure packages that generated projects use, for machines that cannot restore those packages. From
/// microsoft/durabletask-dotnet and Azure/azure-functions-dotnet-worker, 2026-11.
/// </summary>
internal static class FunctionsApi
{
    public const string Source = """
        #nullable enable
        #pragma warning disable
        using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;
        namespace Microsoft.DurableTask
        {
            public readonly struct TaskName { public TaskName(string name) { } public static implicit operator TaskName(string name) => default; }
            public class TaskRetryOptions { }
            public class RetryPolicy { public RetryPolicy(int maxNumberOfAttempts, TimeSpan firstRetryInterval, double backoffCoefficient = 1.0, TimeSpan? maxRetryInterval = null, TimeSpan? retryTimeout = null) { } }
            public record TaskOptions { public static TaskOptions FromRetryPolicy(RetryPolicy policy) => throw null!; }
            public record StartOrchestrationOptions { public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null) { } }
            public sealed record TaskFailureDetails(string ErrorType, string ErrorMessage, string? StackTrace, TaskFailureDetails? InnerFailure, IDictionary<string, object?>? Properties);
            public sealed class TaskFailedException : Exception { public TaskFailureDetails FailureDetails => throw null!; }
            public abstract class TaskOrchestrationContext
            {
                public abstract string InstanceId { get; }
                public abstract T? GetInput<T>();
                public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);
                public virtual Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options) => throw null!;
                public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) => throw null!;
                public virtual Task CallActivityAsync(TaskName name, TaskOptions options) => throw null!;
                public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) => throw null!;
                public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);
                public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);
                public virtual Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout, CancellationToken cancellationToken = default) => throw null!;
            }
        }
        namespace Microsoft.DurableTask.Client
        {
            using Microsoft.DurableTask;
            public sealed class OrchestrationMetadata { }
            public abstract class DurableTaskClient
            {
                public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, CancellationToken cancellation) => throw null!;
                public virtual Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, object? input, CancellationToken cancellation) => throw null!;
                public abstract Task<string> ScheduleNewOrchestrationInstanceAsync(TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default);
                public virtual Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, CancellationToken cancellation) => throw null!;
                public virtual Task<OrchestrationMetadata?> GetInstanceAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw null!;
            }
        }
        namespace Microsoft.Azure.Functions.Worker
        {
            [AttributeUsage(AttributeTargets.Method)] public class FunctionAttribute : Attribute { public FunctionAttribute(string name) { } }
            [AttributeUsage(AttributeTargets.Parameter)] public sealed class OrchestrationTriggerAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Parameter)] public sealed class ActivityTriggerAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Parameter)] public sealed class DurableClientAttribute : Attribute { }
            public enum AuthorizationLevel { Anonymous, User, Function, System, Admin }
            [AttributeUsage(AttributeTargets.Parameter)] public sealed class HttpTriggerAttribute : Attribute { public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) { } public string? Route { get; set; } }
            [AttributeUsage(AttributeTargets.Parameter)] public sealed class QueueTriggerAttribute : Attribute { public QueueTriggerAttribute(string queueName) { } }
            [AttributeUsage(AttributeTargets.Parameter)] public sealed class TimerTriggerAttribute : Attribute { public TimerTriggerAttribute(string schedule) { } }
            public sealed class TimerInfo { public ScheduleStatus? ScheduleStatus { get; set; } }
            public sealed class ScheduleStatus { public DateTime Last { get; set; } }
        }
        namespace Microsoft.Azure.Functions.Worker.Builder
        {
            using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Hosting;
            public sealed class FunctionsApplicationBuilder { public IServiceCollection Services => throw null!; public IHost Build() => throw null!; }
            public static class FunctionsApplication { public static FunctionsApplicationBuilder CreateBuilder(string[] args) => throw null!; }
        }
        namespace Microsoft.Extensions.Hosting
        {
            public static class FunctionsWebApplicationExtensions { public static Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder builder) => throw null!; }
            public interface IHost { }
            public static class HostingAbstractionsHostExtensions { public static void Run(this IHost host) { } }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public static class ServiceCollectionServiceExtensions
            {
                public static IServiceCollection AddSingleton<TService, TImplementation>(this IServiceCollection services) where TImplementation : class, TService where TService : class => throw null!;
                public static IServiceCollection AddSingleton<TService>(this IServiceCollection services, Func<IServiceProvider, TService> factory) where TService : class => throw null!;
            }
        }
        namespace Microsoft.AspNetCore.Http
        {
            public abstract class HttpRequest { public abstract System.IO.Stream Body { get; set; } public abstract IHeaderDictionary Headers { get; } }
            public interface IHeaderDictionary { string this[string key] { get; } }
        }
        namespace Microsoft.AspNetCore.Mvc
        {
            public interface IActionResult { }
            public class AcceptedResult : IActionResult { public AcceptedResult(string? location, object? value) { } }
        }
        namespace Azure.Storage.Queues
        {
            public class QueueClient
            {
                public QueueClient(string connectionString, string queueName) { }
                public virtual Task<object> CreateIfNotExistsAsync(IDictionary<string, string>? metadata = null, CancellationToken cancellationToken = default) => throw null!;
                public virtual Task<object> SendMessageAsync(string messageText, CancellationToken cancellationToken = default) => throw null!;
            }
        }
        """;
}
