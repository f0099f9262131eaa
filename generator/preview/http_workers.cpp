// SPDX-License-Identifier: MIT
#include "preview/http_workers.h"

#include <system_error>

namespace gongkai::preview {

void HttpWorkers::add(std::function<void()> task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
        if (idle_ < tasks_.size() && threads_.size() < most_) {
            try {
                threads_.emplace_back([this] { work(); });
            } catch (const std::system_error&) {  // no more threads to be had: wait for one of ours
            }
        }
    }
    woken_.notify_one();
}

void HttpWorkers::join() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    woken_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
}

void HttpWorkers::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        ++idle_;
        woken_.wait(lock, [this] { return ending_ || !tasks_.empty(); });
        --idle_;
        if (tasks_.empty()) return;
        const std::function<void()> task = std::move(tasks_.front());
        tasks_.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

}  // namespace gongkai::preview
