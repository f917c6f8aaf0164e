// The desk begins: mounts the pages of the record into index.html.
import { mount } from 'svelte';
import App from './App.svelte';
import './style.css';

mount(App, { target: document.getElementById('desk')! });
